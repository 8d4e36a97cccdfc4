// `npm run test:browser`, with web-test-runner's own options. A file of which the browser gave no answer at all, since its page died or stood still, is opened
// once more in a browser started anew, and the output says so; a test that failed is never tried again. The last line counts the tests.
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startTestRunner } from '@web/test-runner';
import { root } from './install.mjs';

/** How web-test-runner words that a page never came up, never came to its end, or could not be left. */
const STOOD_STILL = /^(Browser tests did not (start|finish)|The browser was unable to create and start a test page|Timed out stopping)/;

/**
 * Whether nothing is known of a file's tests, so that opening it again covers up no failure.
 *
 * @param {{ testResults?: object, errors?: readonly { message?: string }[] }} session
 */
export const unanswered = ({ testResults, errors = [] }) => !testResults && errors.length > 0 && errors.every(({ message = '' }) => STOOD_STILL.test(message));

const testsOf = ({ tests = [], suites = [] }) => [...tests, ...suites.flatMap(testsOf)];

/**
 * Passed and failed tests of sessions; one that failed without a failed test (its file did not load, its page stood still) counts as one failure.
 *
 * @param {readonly { passed?: boolean, testResults?: object, errors?: readonly object[] }[]} sessions
 */
export function countTests(sessions) {
  const counts = sessions.map((session) => {
    const tests = testsOf(session.testResults ?? {}).filter(({ skipped }) => !skipped);
    const passed = tests.filter((test) => test.passed).length;
    return [passed, Math.max(tests.length - passed, session.passed ? 0 : 1)];
  });
  return [0, 1].map((column) => counts.reduce((sum, row) => sum + row[column], 0));
}

async function run(argv) {
  const runner = await startTestRunner({ argv, autoExitProcess: false });
  // It has said why and leaves the process by itself.
  if (!runner) return new Promise(() => undefined);
  await new Promise((resolve) => runner.on('stopped', resolve));
  return [...runner.sessions.all()];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const argv = process.argv.slice(2);
  const first = await run(argv);
  const again = [...new Set(first.filter(unanswered).map(({ testFile }) => relative(root, testFile)))];
  if (again.length) console.log(`\nThe browser gave no answer for ${again.join(', ')}: opened once more.\n`);
  const last = again.length ? await run(['--files', ...again]) : [];
  const [passed, failed] = countTests([...first.filter((session) => !unanswered(session)), ...last]);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed ? 1 : 0);
}
