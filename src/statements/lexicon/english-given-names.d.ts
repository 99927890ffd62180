// The English register of gender-detection-from-name: given name, lower case → usual gender. The
// package types its front door only, which loads six registers where one is wanted.
declare module "gender-detection-from-name/names/en.js" {
  const names: ReadonlyMap<string, "male" | "female">;
  export default names;
}
