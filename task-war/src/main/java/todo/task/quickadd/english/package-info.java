/**
 * English. Each recogniser knows one kind of phrase and says whether it begins at a word; {@link
 * todo.task.quickadd.english.EnglishQuickAdd} asks them in turn and {@link
 * todo.task.quickadd.english.Words} holds the vocabulary.
 */
package todo.task.quickadd.english;
