/**
 * A load generator for one machine: one thread, raw keep-alive sockets, so that it takes as little as possible of the two
 * processors that it shares with the server. Entry point: {@link fr.gouv.hub.bench.load.LoadGenerator}.
 */
package fr.gouv.hub.bench.load;
