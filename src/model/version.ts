/** The version of the package: page, worker and data files of one build say the same, and a worker that answers another one is refused. */
export const VERSION = '0.1.0';
