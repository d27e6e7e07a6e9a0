package todo.erasure;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Refuses the token of a person whose account was deleted. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION)
public class ErasedPersonFilter implements ContainerRequestFilter {
  private final ErasedTokens erased;

  /** Public, for RESTEasy looks for such a constructor before it leaves the bean to CDI. */
  public ErasedPersonFilter() {
    this(null);
  }

  @Inject
  public ErasedPersonFilter(ErasedTokens erased) {
    this.erased = erased;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getSecurityContext().getUserPrincipal() instanceof JsonWebToken token
        && token.getSubject() != null) {
      erased.refuse(token.getSubject());
    }
  }
}
