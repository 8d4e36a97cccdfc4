interface Tests { tests?: readonly { passed: boolean; skipped?: boolean }[]; suites?: readonly Tests[] }
interface Session { passed?: boolean; testResults?: Tests; errors?: readonly { message?: string }[] }

export function unanswered(session: Session): boolean;
export function countTests(sessions: readonly Session[]): [passed: number, failed: number];
