/** Coordinates of a map are whole numbers from 0 to this. */
export const MAP_SIDE = 9999;
