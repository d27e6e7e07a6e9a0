/**
 * What every service answers to a bad request or a failure: RFC 9457 problem details that name the
 * field; and how it reads a request's JSON, strictly.
 */
package todo.problem;
