/**
 * Time and budgets, the clock, threads of our own, and the watchdog that notices when they stand still. Everything that may take long runs in a {@link
 * chat.parley.runtime.Pool} or a {@link chat.parley.runtime.Loop} that {@link chat.parley.runtime.Pools} made.
 */
package chat.parley.runtime;
