/** Stands in the browser's packages for the part of the citation library that writes, with `innerHTML`: Gloss uses its parsers alone. */
export default {};
