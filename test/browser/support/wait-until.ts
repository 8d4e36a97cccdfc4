/** Waits until something is so, with one limit for all: a guard against tests that hang, because an engine on a machine that runs other tests beside takes its time. */
import { waitUntil as wait } from '@open-wc/testing';

export const waitUntil = (is: () => unknown, otherwise?: string): Promise<void> => wait(is, otherwise, { timeout: 45_000 });
