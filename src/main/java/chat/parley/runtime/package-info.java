/**
 * Time, budgets, the clock, thread pools, and the watchdog that detects stuck threads. Any work that may take long runs
 * in a {@link chat.parley.runtime.Pool} or a {@link chat.parley.runtime.Loop} created by {@link
 * chat.parley.runtime.Pools}.
 */
package chat.parley.runtime;
