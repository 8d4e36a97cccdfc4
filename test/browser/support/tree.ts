/** The accessibility tree as the browser hands it to a screen reader, one line a node. */
import { a11ySnapshot } from '@web/test-runner-commands';

interface Node {
  readonly role: string;
  readonly name?: string;
  readonly level?: number;
  readonly selected?: boolean;
  readonly pressed?: boolean | string;
  readonly checked?: boolean | string;
  readonly disabled?: boolean;
  readonly expanded?: boolean;
  readonly children?: readonly Node[];
}

/** Roles that carry nothing but the text of their parent. */
const SILENT = ['StaticText', 'text', 'InlineTextBox', 'generic', 'paragraph', 'LineBreak'];

/** False in an engine whose driver hands no accessibility tree out (Firefox, WebKitGTK); every other failure is one. */
export function hasTree(): Promise<boolean> {
  return a11ySnapshot({}).then(() => true, (error: Error) => {
    if (/CDP support is required|not supported/.test(error.message)) return false;
    throw error;
  });
}

/**
 * Roles, names and states of the page, which holds one element, in reading order: `heading 3 "Phủ sóng 5G"`.
 * @param keep Roles to list; all others are left out.
 */
export async function tree(keep: readonly string[]): Promise<readonly string[]> {
  const lines: string[] = [];
  const walk = ({ role, name, level, selected, pressed, checked, disabled, expanded, children }: Node): void => {
    if (!SILENT.includes(role) && keep.includes(role)) {
      const states = [selected && 'selected', pressed && 'pressed', checked && 'checked', disabled && 'disabled', expanded && 'expanded'].filter(Boolean);
      lines.push([role, level, name && `"${name}"`, ...states].filter((part) => part !== undefined && part !== '').join(' '));
    }
    children?.forEach(walk);
  };
  const found = (await a11ySnapshot({})) as unknown as Node | null;
  if (found) walk(found);
  return lines;
}
