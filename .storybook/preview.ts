import type { Preview } from '@storybook/web-components-vite';
import '../src/define.js';
import { setDatasetsFolder } from '../src/index.js';

// A bundle's own address says nothing about where the data lies.
setDatasetsFolder('src/datasets/');

const preview: Preview = {
  parameters: {
    layout: 'padded',
    controls: { expanded: true },
  },
};
export default preview;
