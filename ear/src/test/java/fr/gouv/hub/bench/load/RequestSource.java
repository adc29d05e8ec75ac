package fr.gouv.hub.bench.load;

/** What a load is made of. */
public interface RequestSource {

    /** @return the bytes of the next request (HTTP/1.1, keep-alive); asked for by one thread, must be fast */
    byte[] next();

    /** Puts back what an earlier run used up; called before each run, outside the time that counts. */
    default void prepare() {}

    /** @return whether this is the status that a right answer has */
    default boolean accepts(int status) {
        return status == 200;
    }

    /** @return a source that goes round these requests for ever */
    static RequestSource cycling(java.util.List<byte[]> requests) {
        byte[][] all = requests.toArray(new byte[0][]);
        return new RequestSource() {
            private int next;

            @Override
            public byte[] next() {
                byte[] request = all[next];
                next = next + 1 == all.length ? 0 : next + 1;
                return request;
            }
        };
    }
}
