/** How a function becomes one file, for CDK and for the tests that run it. */
export const bundling = {
  target: 'node24',
  mainFields: ['module', 'main'],
  // The libraries that are still CommonJS inside look for `require`.
  banner:
    "import{createRequire as kaimenRequire}from'node:module';const require=kaimenRequire(import.meta.url);",
};
