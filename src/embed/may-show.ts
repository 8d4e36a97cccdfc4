import { trustedPolicy } from '../runner/trusted-types.js';
import { builds } from './builds.js';

/** Whether the page allows what the body needs: where it wants policies, one for Lit's templates. Says so once where it does not. */
export function mayShow(): boolean {
  if (!('trustedTypes' in self) || trustedPolicy()) return true;
  const all = builds();
  if (!all.told) console.warn('chiso: the page allows no Trusted Types policy named "chiso"; its tables stay as they are. Add "trusted-types chiso" to the policy.');
  all.told = true;
  return false;
}
