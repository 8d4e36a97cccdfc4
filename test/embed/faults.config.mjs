// For `node test/embed/matrix.mjs`: the fault table in a browser, each test's title and outcome written to the file named by CHISO_FAULTS.
import { writeFileSync } from 'node:fs';
import base from '../../web-test-runner.config.mjs';

const titles = ({ suites = [], tests = [] }, before = '') => [
  ...tests.map(({ name, passed }) => ({ title: `${before} ${name}`.trim(), passed })),
  ...suites.flatMap((suite) => titles(suite, `${before} ${suite.name}`)),
];

export default {
  ...base,
  files: 'test/browser/runner-faults.test.ts',
  reporters: [{
    onTestRunFinished({ sessions }) {
      writeFileSync(process.env.CHISO_FAULTS, JSON.stringify(sessions.flatMap(({ testResults }) => (testResults ? titles(testResults) : []))));
    },
  }],
};
