/** Where capabilities say above every view what concerns all of it, such as being offline: `addNotice(() => template)`. */
const views = [];

export const addNotice = (view) => views.push(view);
export const notices = () => views.map((view) => view());
