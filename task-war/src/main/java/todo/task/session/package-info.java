/**
 * Sign-in: a password for a token, the keys that tokens are signed with, and where others find the
 * public halves.
 *
 * <p>Who verifies a token needs nothing of this package but {@code GET /api/jwks}; MicroProfile JWT
 * does it, in every service.
 */
package todo.task.session;
