package fr.gouv.hub.bench;

import fr.gouv.hub.bench.load.LoadGenerator;
import fr.gouv.hub.bench.load.RequestSource;
import fr.gouv.hub.bench.yardstick.YardstickQueries;
import fr.gouv.hub.e2e.StatementCount;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Measures every page and transaction with one data set. */
final class DataSetRun {
    private static final int WARM_UP_CONNECTIONS = 16;
    private static final int WARM_UP_VISITS = 3;
    private static final int FORGOTTEN_MILLIS = 5_500;
    /** Fewer than the portal allows from one address in a quarter of an hour. */
    private static final int SIGN_INS_AT_ONCE = 100;

    private final Portal portal;
    private final BenchOptions options;
    private final DataSet data;
    private final LoadGenerator generator;
    private final RawRequests requests;
    private final List<PageFigures> figures = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private List<Visitor> readers = List.of();
    private List<Visitor> animateurs = List.of();
    private List<DataSet.Community> listed = List.of();

    DataSetRun(Portal portal, BenchOptions options, DataSet data) {
        this.portal = portal;
        this.options = options;
        this.data = data;
        this.generator = new LoadGenerator(new InetSocketAddress(
                InetAddress.getLoopbackAddress(),
                portal.server().settings().ports().http()));
        this.requests = new RawRequests(portal.server().url());
    }

    /** A page that answers, with what loads it. */
    private record Target(PageFigures known, RequestSource page, RequestSource yardstick) {
        BenchPage what() {
            return known.page();
        }
    }

    /** Loads the data while the server is stopped, starts it, measures. */
    DataSetFigures go() {
        say("%,d agents, %,d communautés : chargement…", data.agents(), data.communities());
        long begin = System.nanoTime();
        portal.database().use(connection -> {
            data.load(connection);
            return 0;
        });
        long loadMillis = Portal.millisSince(begin);
        say("chargé en %.1f s ; démarrage du serveur…", loadMillis / 1e3);
        long startMillis = portal.start();
        listed = portal.database().use(data::listed);
        readers = signedIn(1, DataSet.READERS);
        animateurs = signedIn(DataSet.ACCOUNTS - DataSet.ANIMATEURS + 1, DataSet.ACCOUNTS);
        List<Target> targets = targets();
        targets.forEach(this::warmUp);
        ServerFigures server = weigh(loadMillis, startMillis);
        targets.forEach(this::measure);
        transactions();
        return new DataSetFigures(data, server, List.copyOf(figures), List.copyOf(missing));
    }

    private List<Target> targets() {
        StatementCount statements = new StatementCount(portal.server().database());
        List<Target> targets = new ArrayList<>();
        for (BenchPage page : BenchPage.READ) {
            if (options.wants(page)) {
                try {
                    targets.add(target(page, statements));
                } catch (MissingPageException e) {
                    missing.add(page.label() + " – " + e.getMessage());
                }
            }
        }
        return targets;
    }

    private Target target(BenchPage page, StatementCount statements) {
        List<Visitor> visitors = page.comparesPages() ? animateurs : readers;
        if (page.signedIn() && visitors.isEmpty()) {
            throw new MissingPageException("personne ne peut se connecter");
        }
        List<String> paths = page.paths(listed);
        String path = paths.get(0);
        Visitor visitor =
                page.signedIn() ? visitors.get(0) : new Visitor(portal.server().url());
        HttpResponse<byte[]> answer = visitor.get(path);
        if (answer.statusCode() != 200) {
            throw new MissingPageException(path + " : " + answer.statusCode());
        }
        boolean session = !page.signedIn() && visitor.cookie() != null;
        int gzip = visitor.get(path, true).body().length;
        IntStream.range(0, WARM_UP_VISITS).forEach(i -> visitor.get(path));
        awaitForgotten();
        int count = statements.of(() -> visitor.get(path)).size();
        int bytes = answer.body().length;
        List<String> yardsticks = page.yardsticks(listed, bytes);
        int countOfYardstick = -1;
        if (page.comparesPages()) {
            String small = yardsticks.get(0);
            IntStream.range(0, WARM_UP_VISITS).forEach(i -> visitor.get(small));
            awaitForgotten();
            countOfYardstick = statements.of(() -> visitor.get(small)).size();
        }
        return new Target(
                new PageFigures(page, bytes, gzip, count, countOfYardstick, session, List.of()),
                RequestSource.cycling(loads(paths, page.signedIn() ? visitors : List.of())),
                RequestSource.cycling(loads(yardsticks, page.comparesPages() ? visitors : List.of())));
    }

    /** @param visitors who ask, in turn; empty for signed-out readers */
    private List<byte[]> loads(List<String> paths, List<Visitor> visitors) {
        return IntStream.range(0, paths.size())
                .mapToObj(i -> requests.get(
                        paths.get(i),
                        visitors.isEmpty()
                                ? null
                                : visitors.get(i % visitors.size()).cookie()))
                .toList();
    }

    /** What is the same for every reader is remembered for five seconds: statements are counted after that. */
    private static void awaitForgotten() {
        try {
            Thread.sleep(FORGOTTEN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void warmUp(Target target) {
        generator.run(target.yardstick(), WARM_UP_CONNECTIONS, options.warmUp());
        generator.run(target.page(), WARM_UP_CONNECTIONS, options.warmUp());
    }

    private void measure(Target target) {
        List<LevelFigures> levels = new ArrayList<>();
        for (int connections : options.connections()) {
            LevelFigures level = rounds(target, connections);
            levels.add(level);
            say(
                    "%-32s %3d connexions : %,8.0f req/s, étalon %,8.0f, rapport %.2f, médiane %.2f ms, p95 %.2f ms%s",
                    target.what().label(),
                    connections,
                    level.rate(),
                    level.yardstick(),
                    level.ratio(),
                    level.percentile(50),
                    level.percentile(95),
                    level.wrong() == 0 ? "" : ", " + level.wrong() + " réponses inattendues");
        }
        PageFigures known = target.known();
        figures.add(new PageFigures(
                known.page(),
                known.bytes(),
                known.gzip(),
                known.statements(),
                known.yardstickStatements(),
                known.session(),
                List.copyOf(levels)));
    }

    /** Yardstick, page, yardstick, page, … yardstick: each page run stands between two of its yardstick. */
    private LevelFigures rounds(Target target, int connections) {
        List<Round> rounds = new ArrayList<>();
        double before =
                generator.run(target.yardstick(), connections, options.run()).rate();
        for (int i = 0; i < options.rounds(); i++) {
            var page = generator.run(target.page(), connections, options.run());
            double after = generator
                    .run(target.yardstick(), connections, options.run())
                    .rate();
            rounds.add(new Round(page, before, after));
            before = after;
        }
        return new LevelFigures(connections, List.copyOf(rounds));
    }

    private void transactions() {
        List<DataSet.Community> open = portal.database().use(data::open);
        if (options.wants(BenchPage.JOIN)) {
            transaction(BenchPage.JOIN, () -> {
                List<JoinRequests.Joiner> joiners =
                        signedIn(DataSet.READERS + 1, DataSet.READERS + DataSet.JOINERS).stream()
                                .map(visitor -> JoinRequests.Joiner.of(visitor, open.get(0)))
                                .toList();
                if (joiners.isEmpty()) {
                    throw new MissingPageException("personne ne peut se connecter");
                }
                return new JoinRequests(portal.database(), requests, open, joiners);
            });
        }
        if (options.wants(BenchPage.SEAT)) {
            transaction(BenchPage.SEAT, () -> new SeatRequests(portal.database(), requests)
                    .open(signedIn(DataSet.READERS + 1, DataSet.READERS + DataSet.JOINERS)));
        }
        if (options.wants(BenchPage.REGISTER)) {
            transaction(BenchPage.REGISTER, () -> {
                int seconds = (int)
                        Math.max(options.run().toSeconds(), options.warmUp().toSeconds());
                RegisterRequests source = new RegisterRequests(portal.database(), requests, open, seconds);
                source.open(new Visitor(portal.server().url()));
                return source;
            });
        }
    }

    /** Makes the requests of a transaction; may throw {@link MissingPageException}. */
    private interface Maker {
        RequestSource make();
    }

    private void transaction(BenchPage page, Maker maker) {
        try {
            RequestSource source = maker.make();
            byte[] insert = requests.get("/yardstick" + page.yardstick() + "bytes=0", null);
            RequestSource yardstick = new RequestSource() {
                @Override
                public byte[] next() {
                    return insert;
                }

                @Override
                public void prepare() {
                    portal.database().update("delete from agent where email like '" + YardstickQueries.ADDRESS + "%'");
                }
            };
            Target target = new Target(new PageFigures(page, 0, 0, -1, -1, false, List.of()), source, yardstick);
            warmUp(target);
            measure(target);
        } catch (MissingPageException e) {
            missing.add(page.label() + " – " + e.getMessage());
        }
    }

    /**
     * Signs agents in until memory can tell what a session weighs: the second half of them, for what the warm-up left in
     * memory goes while the first half comes.
     */
    private ServerFigures weigh(long loadMillis, long startMillis) {
        Jvm jvm = portal.jvm();
        int first = signIn(options.sessions() / 2);
        long before = jvm.liveBytes();
        int second = signIn(options.sessions() - first);
        long live = jvm.liveBytes();
        int signedIn = first + second;
        long each = second == 0 ? 0 : (live - before) / second;
        ServerFigures server =
                new ServerFigures(loadMillis, startMillis, signedIn, jvm.heapBytes(), jvm.residentBytes(), each);
        say(
                "%d sessions : %.0f Mio de tas, %,d octets par session",
                signedIn, server.heapBytes() / 1048576.0, server.sessionBytes());
        return server;
    }

    /** @return how many sessions were opened: as many as wanted, or none when nobody can sign in */
    private int signIn(int wanted) {
        int opened = 0;
        while (!readers.isEmpty() && opened < wanted) {
            opened += signedIn(1, Math.min(DataSet.READERS, wanted - opened)).size();
        }
        return opened;
    }

    /** @return the accounts of these ids, each in a session of its own; none when nobody can sign in */
    private List<Visitor> signedIn(int first, int last) {
        List<Visitor> visitors = new ArrayList<>();
        try {
            for (int id = first; id <= last; id++) {
                if (visitors.size() % SIGN_INS_AT_ONCE == 0) {
                    portal.database().update("delete from throttle_hit");
                }
                visitors.add(new Visitor(portal.server().url()).signIn(DataSet.account(id)));
            }
        } catch (MissingPageException e) {
            say("personne ne peut se connecter : %s", e.getMessage());
            return List.of();
        }
        return List.copyOf(visitors);
    }

    private static void say(String format, Object... arguments) {
        System.out.println(String.format(Locale.FRENCH, format, arguments));
    }
}
