// The package's modules as a page takes them that shows a table and one chart: only these two elements.
import { setDatasetsFolder } from '../../../../src/index.ts';
import '../../../../src/define/projection.ts';
import '../../../../src/define/scorecard.ts';

setDatasetsFolder('/data/');
