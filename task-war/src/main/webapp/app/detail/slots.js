/** Where other capabilities add to a task's panel, such as its history: `addSlot((task) => template)`. */
const views = [];

export const addSlot = (view) => views.push(view);
export const slots = (task) => views.map((view) => view(task));
