/** The colors that the page offers for a project; another client may set any other. */
export const COLORS = ['#b4413c', '#b8651b', '#8a7412', '#3f7d3a', '#1f7a72', '#2f6db3', '#6b58b8', '#a8458c', '#6f7378'];
