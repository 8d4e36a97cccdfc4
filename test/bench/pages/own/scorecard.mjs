// The scorecard alone, as a page takes it that shows a table of its own data.
import '../../../../src/define/scorecard.ts';
