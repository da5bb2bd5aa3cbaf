/** For the test that looks for sentences in scripts: three are here. */
export const plain = ["there is one", "one", "--one two=3"];
export const filled = (name: string): string => `another one, ${name}`;
export const lines = `line
and, so`;
