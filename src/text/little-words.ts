const LIST = `a an the and or of to in on at for with by from as is are was were be been am it its this that these those i me my
  mine we our you your he she they them their his her do does did have has had will would so if please hi hello hey thanks
  thank just i'm i've i'd i'll it's that's`;

/**
 * The few English words that say nothing even where texts are short. Longer lists lose meaning: `how`, `not`, `when`, `can` and
 * `where` tell questions apart.
 */
export const LITTLE_WORDS: ReadonlySet<string> = new Set(LIST.split(/\s+/));
