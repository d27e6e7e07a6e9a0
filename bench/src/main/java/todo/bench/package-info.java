/**
 * {@code ./todo bench}: measures the product against peers that do the same without it, on the
 * machine at hand. Ratios count, not rates: machines differ, and this one has other work. How each
 * is measured, and what came out, is in bench/README.md.
 */
package todo.bench;
