// The fields of an object as they are written: its own, and those of its class or prototype, which a copy forgets.
// What JSON.parse makes has fields of its own alone; an entity of an object-relational mapper has getters.

/** What stands for a field that throws when it is read: no value of any field. */
const UNREADABLE = Symbol('unreadable');

/** The names of an object's own fields, then those inherited; not methods, nor what every object inherits. */
export function namesOf(object: object): readonly string[] {
  const names = Object.getOwnPropertyNames(object);
  const above: object | null = Object.getPrototypeOf(object);
  if (above === null || above === Object.prototype) return names;
  const known = new Set(names);
  for (let place: object | null = above; place !== null; place = Object.getPrototypeOf(place)) {
    if (place === Object.prototype) break;
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(place))) {
      if (typeof value !== 'function' && name !== '__proto__') known.add(name);
    }
  }
  return [...known];
}

/** A plain object with all of an object's fields as its own, each read once. */
export function written(object: object): { readonly [name: string]: unknown } {
  const fields: { [name: string]: unknown } = {};
  for (const name of namesOf(object)) if (name !== '__proto__') fields[name] = read(object, name);
  return fields;
}

function read(object: object, name: string): unknown {
  try {
    return (object as { readonly [name: string]: unknown })[name];
  } catch {
    return UNREADABLE;
  }
}
