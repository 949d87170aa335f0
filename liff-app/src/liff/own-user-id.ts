/**
 * The person's own LINE user id, read from their ID token to be shown to themselves: an administrator who
 * registers a new member asks for it. It is shown and never trusted; the server verifies the token.
 */
export function ownUserId(idToken: string): string | null {
  try {
    const payload = (idToken.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/');
    const { sub } = JSON.parse(atob(payload)) as { sub?: unknown };
    return typeof sub === 'string' && /^[\w-]+$/.test(sub) ? sub : null;
  } catch {
    return null;
  }
}
