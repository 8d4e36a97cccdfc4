/** What a reader of the tasks may choose, by mouse and keyboard. */
import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { chip, ids, loaded, nameButton, openAll, pillarButton, row } from './support/tasks.js';
import { all, announced, expectFocus, one, root, watchPage, words } from './support/scorecard.js';

watchPage();

describe('choosing', () => {
  it('a state shows its tasks alone in open pillars, says so once, and tells the page', async () => {
    const element = await loaded({ province: 'lam-dong' });
    const change = oneEvent(element, 'chiso-change') as unknown as Promise<CustomEvent>;
    chip(element, 'overdue').click();
    expect((await change).detail).to.deep.equal({ state: 'overdue', lead: null, query: '', shown: 2 });
    await element.updateComplete;
    expect(ids(element)).to.deep.equal(['strategic-tech-procurement-plan', 'three-grand-problems']);
    expect(chip(element, 'overdue').getAttribute('aria-pressed')).to.equal('true');
    expect(await announced(element)).to.equal('Đang hiện 2 nhiệm vụ');
  });

  it('words finds lead agencies without diacritics, and what finds nothing can be cleared', async () => {
    const element = await loaded();
    const search = one<HTMLInputElement>(root(element), 'input[type="search"]');
    search.focus();
    await sendKeys({ type: 'so xay dung' });
    await element.updateComplete;
    expect(ids(element)).to.deep.equal(['past-end']);
    await sendKeys({ type: ' xyz' });
    await element.updateComplete;
    expect(words(one(root(element), '.empty'))).to.include('Không có nhiệm vụ nào khớp');
    one<HTMLButtonElement>(root(element), '.empty button').click();
    await element.updateComplete;
    expectFocus(search, 'after clearing');
    expect(ids(element)).to.have.length(11);
  });

  it('a lead agency shows its tasks, alone or with others, and those that name none', async () => {
    const element = await loaded({ province: 'lam-dong' });
    const select = one<HTMLSelectElement>(root(element), '.tools select');
    expect([...select.options].slice(0, 2).map(words)).to.deep.equal(['Mọi cơ quan chủ trì', 'Sở Khoa học và Công nghệ (32)']);
    const choose = async (value: string) => {
      const change = oneEvent(element, 'chiso-change') as unknown as Promise<CustomEvent>;
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await element.updateComplete;
      return ((await change).detail as { lead: string | null; shown: number });
    };
    expect(await choose('Sở Y tế')).to.deep.include({ lead: 'Sở Y tế', shown: 7 });
    expect(ids(element)).to.have.length(7);
    for (const lead of all(root(element), '.task .lead')) expect(words(lead)).to.include('Sở Y tế');
    expect((await choose('')).shown).to.equal(18);
    element.lang = 'en';
    await element.updateComplete;
    expect(select.value).to.equal('');
    expect([...select.options].map(words)).to.include('Department of Health (7)');
    expect((await choose('*')).shown).to.equal(118);
    await choose('Sở Y tế');
    one<HTMLInputElement>(root(element), 'input[type="search"]').focus();
    await sendKeys({ type: 'xyz' });
    one<HTMLButtonElement>(root(element), '.empty button').click();
    await element.updateComplete;
    expect(words(select.selectedOptions[0]), 'after clearing').to.equal('Any lead agency');
  });

  it('words instead of bars by attribute or button: every task in columns, and back', async () => {
    const element = await loaded({ province: 'dak-lak' });
    one<HTMLButtonElement>(root(element), '.view').click();
    await element.updateComplete;
    expect(element.getAttribute('view')).to.equal('table');
    expect(ids(element)).to.have.length(83);
    expect(all(root(element), '.time thead th').map(words)).to.deep.equal(['Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian', 'Tình trạng theo văn bản']);
    expect(root(element).querySelector('.bar, .key, .today')).to.equal(null);
    for (const line of all(root(element), '.task')) expect(line.children).to.have.length(4);
    element.removeAttribute('view');
    await element.updateComplete;
    expect(root(element).querySelectorAll('.bar').length).to.be.above(0);
  });

  it('a state with the arrow keys', async () => {
    const element = await loaded();
    chip(element, 'all').focus();
    await sendKeys({ press: 'ArrowRight' });
    expectFocus(chip(element, 'done-on-time'));
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(ids(element)).to.deep.equal(['done-on-time']);
  });

  it('a pillar opens and closes it by the keyboard', async () => {
    const element = await loaded({ province: 'lam-dong' });
    const button = pillarButton(element, 'security');
    button.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(all(root(element), '#pillar-security .task')).to.have.length(2);
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    expect(all(root(element), '#pillar-security .task')).to.have.length(0);
  });

  it('a task opens what stands behind it, and Escape closes it and brings the focus back', async () => {
    const element = await loaded();
    await openAll(element);
    const events: unknown[] = [];
    element.addEventListener('chiso-select', (event) => events.push((event as CustomEvent).detail));
    nameButton(element, 'i-2-annual').click();
    await element.updateComplete;
    const detail = one(root(element), '#detail-i-2-annual');
    expect(words(detail)).to.include('20 triệu đồng').and.include('Các xã').and.include('Làm mỗi năm').and.include('Tổng nhóm I').and.include('Kế hoạch chuyển đổi số').and.include('mục Phụ lục');
    one<HTMLElement>(detail, 'summary').focus();
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expectFocus(nameButton(element, 'i-2-annual'));
    expect(root(element).querySelector('.detail')).to.equal(null);
    expect(events).to.deep.equal([{ task: 'i-2-annual', open: true }, { task: 'i-2-annual', open: false }]);
  });

  it('linked indicators leads to them and tells the page which one', async () => {
    const element = await loaded();
    await openAll(element);
    one<HTMLButtonElement>(row(element, 'in-progress'), '.lead .link').click();
    await element.updateComplete;
    await element.updateComplete;
    const first = one<HTMLButtonElement>(root(element), '#detail-in-progress [data-indicator]');
    expectFocus(first);
    const select = oneEvent(element, 'chiso-select') as unknown as Promise<CustomEvent>;
    first.click();
    expect((await select).detail).to.deep.equal({ task: 'in-progress', indicator: 'accounts' });
  });
});
