// A leader's staff: choose provinces and concepts, send the link, print the brief.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { catchPrint, onPaper, printed } from '../printed.mjs';
import { copiedLink, inEachWindow, overflow, use, useSite } from './visit.mjs';

useSite();

const address = (lang) => `/compare.html${lang === 'en' ? '?lang=en' : ''}`;
const comparison = (page) => page.locator('chiso-compare').evaluate((element) => element.shadowRoot.textContent.replace(/\s+/g, ' '));

describe('the staff choose provinces and send the comparison as a link', () => {
  inEachWindow(address, async (page, { lang, by }) => {
    await page.locator('chiso-compare').getByText('Đồng Nai').first().waitFor();
    await use(page, page.locator('#choices').getByLabel('Đồng Nai'), by, 'Space');
    await page.waitForFunction(() => !document.querySelector('chiso-compare').shadowRoot.textContent.includes('Đồng Nai'));
    const link = await copiedLink(page, { lang, by });
    const other = await page.context().newPage();
    await other.goto(link);
    await other.locator('chiso-compare').getByText('Gia Lai').first().waitFor();
    assert.equal(await comparison(other), await comparison(page));
    assert.ok(await overflow(page) <= 0, 'the page scrolls sideways');
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('chiso-compare').shadowRoot.textContent.includes('Đồng Nai'));
  });
});

describe('the staff print a brief to one A4 page', () => {
  inEachWindow(address, async (page, { lang, by }) => {
    await use(page, page.locator('#brief').getByRole('button', { name: 'Lâm Đồng' }), by);
    await page.locator('chiso-brief .sheet').waitFor();
    await catchPrint(page);
    await use(page, page.locator('chiso-brief button.primary'), by);
    const paper = await onPaper(await page.context().newPage(), await printed(page), lang);
    assert.equal(paper.pages, 1);
  });
});
