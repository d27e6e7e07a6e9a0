/** Parts of the page that are loaded when they are first shown or used, so that the first view costs less. */
import { nothing } from 'lit-html';
import { ApiError } from '../api.js';
import { requestRender } from '../render.js';
import { showError } from './errors.js';

/** A view of a module: nothing is drawn until it is there. */
export function lazyView(load, name) {
  let view = null;
  let asked = false;
  const ask = async () => {
    asked = true;
    try {
      view = (await load())[name];
      requestRender();
    } catch (error) {
      console.error(error);
      showError(new ApiError(0), ask); // not asked again by itself: each drawing would
    }
  };
  return (...values) => {
    if (!view && !asked) ask();
    return view ? view(...values) : nothing;
  };
}

/** A function of a module, such as one that opens a dialog. */
export const lazyCall = (load, name) => async (...values) => {
  try {
    const module = await load();
    return await module[name](...values);
  } catch (error) {
    return showError(error);
  }
};
