const globals = new URL('globals.js', import.meta.url).href;

export async function resolve(name, context, next) {
  return name === '@jest/globals' ? { url: globals, shortCircuit: true } : next(name, context);
}
