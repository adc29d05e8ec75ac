package fr.gouv.hub.bench;

/**
 * The server with one data set.
 *
 * @param loadMillis how long the data set took to load
 * @param startMillis from the start of the server to the first page, portal installed
 * @param sessions how many agents had signed in when memory was read
 * @param heapBytes live after a full collection, with those sessions
 * @param residentBytes of the process
 * @param sessionBytes heap of each session; 0 when nobody could sign in
 */
record ServerFigures(
        long loadMillis, long startMillis, int sessions, long heapBytes, long residentBytes, long sessionBytes) {}
