/** Whether what the elements render needs the policy `chiso` where a page wants policies: Lit's templates do. */
export const NEEDS_POLICY = true;
