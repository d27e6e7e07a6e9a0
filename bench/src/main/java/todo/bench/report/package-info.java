/** Figures: medians, ratios, and the table that they are printed as. */
package todo.bench.report;
