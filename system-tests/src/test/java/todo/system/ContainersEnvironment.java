package todo.system;

import org.microshed.testing.ApplicationEnvironment;
import org.testcontainers.DockerClientFactory;
import todo.local.Service;

/**
 * The system in containers, where a Docker engine answers and {@code
 * TODO_TEST_ENVIRONMENT=containers} asks for it. What kills processes or needs a server of its own
 * runs on local processes only.
 */
public class ContainersEnvironment implements ApplicationEnvironment {
  private static ContainerSystem system; // guarded by this class

  static synchronized ContainerSystem system() {
    if (system == null) {
      system = ContainerSystem.start();
    }
    return system;
  }

  static boolean isAskedFor() {
    return "containers".equals(System.getenv("TODO_TEST_ENVIRONMENT"));
  }

  /**
   * @throws IllegalStateException when containers are asked for and no engine answers: other tests
   *     than those that were meant would run
   */
  @Override
  public boolean isAvailable() {
    if (isAskedFor() && !DockerClientFactory.instance().isDockerAvailable()) {
      throw new IllegalStateException(
          "TODO_TEST_ENVIRONMENT=containers, but no Docker engine answers");
    }
    return isAskedFor();
  }

  @Override
  public int getPriority() {
    return DEFAULT_PRIORITY + 10;
  }

  @Override
  public void start() {
    system();
  }

  @Override
  public String getApplicationURL() {
    return system().todo().url(Service.TASK);
  }

  @Override
  public boolean configureRestAssured() {
    return false;
  }
}
