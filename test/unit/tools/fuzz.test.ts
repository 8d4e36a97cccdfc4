import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const fuzz = fileURLToPath(new URL('../../../tools/fuzz.mjs', import.meta.url));

describe('npm run fuzz', () => {
  it.each([['--seed', 'abc'], ['--seed', '1.5'], ['--inputs', 'many'], ['--inputs', '0'], ['--seconds', '-1'], ['--seconds', 'NaN']])('refuses %s %s before it starts', (name, value) => {
    const { status, stderr } = spawnSync(process.execPath, [fuzz, `${name}=${value}`], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([2, expect.stringContaining('--seed a whole number')]);
  });
});
