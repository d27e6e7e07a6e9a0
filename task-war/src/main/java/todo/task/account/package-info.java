/**
 * The people who use the product: who they are, how they prove it, where they live on the clock.
 *
 * <p>A password is kept as a slow, salted hash ({@link todo.task.account.PasswordHashing}); an
 * e-mail address belongs to one account, whatever its case ({@link
 * todo.task.account.EmailAddress}).
 */
package todo.task.account;
