// Stands in for the package `server-only`, which throws outside a bundler that knows the condition `react-server`.
export {}
