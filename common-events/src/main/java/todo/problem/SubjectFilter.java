package todo.problem;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Refuses a token that is valid and does not say whose it is: MicroProfile JWT 2.1 does not require
 * {@code sub}, and everything here belongs to one.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class SubjectFilter implements ContainerRequestFilter {
  private static final int MAX_LENGTH = 255; // OpenID Connect Core 1.0, section 2

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getSecurityContext().getUserPrincipal() instanceof JsonWebToken token) {
      requireSubject(token);
    }
  }

  /**
   * @throws ProblemException 401 when the token does not say whose it is
   */
  public static void requireSubject(JsonWebToken token) {
    if (!names(token.getSubject())) {
      throw new ProblemException(401, "The token does not say whose it is: sub.");
    }
  }

  static boolean names(String subject) {
    return subject != null
        && !subject.isBlank()
        && subject.length() <= MAX_LENGTH
        && subject.chars().noneMatch(Character::isISOControl);
  }
}
