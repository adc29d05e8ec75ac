package fr.gouv.hub.bench;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;

/** Fills tables by {@code LOAD DATA LOCAL}, from rows that are made while the server reads them. */
final class Bulk {
    private final Connection connection;

    /** @param connection used by nobody else; its session no longer checks foreign keys afterwards */
    Bulk(Connection connection) throws SQLException {
        this.connection = connection;
        // With both off, InnoDB fills an empty table by sorting instead of inserting row by row.
        execute("set session unique_checks = 0, foreign_key_checks = 0");
    }

    /**
     * @param columns of the table, in the order of the cells
     * @param rows cells: null, text, numbers, {@link LocalDateTime}
     */
    void load(String table, List<String> columns, Iterator<Object[]> rows) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.unwrap(org.mariadb.jdbc.Statement.class).setLocalInfileInputStream(new RowStream(rows));
            statement.execute("load data local infile 'rows' into table " + table + " character set utf8mb4 ("
                    + String.join(", ", columns) + ")");
        }
    }

    /** Runs a statement. */
    int execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** The rows as the default format of {@code LOAD DATA}: tabs between, backslash escapes, \N for null. */
    private static final class RowStream extends InputStream {
        private final Iterator<Object[]> rows;
        private byte[] block = {};
        private int position;

        RowStream(Iterator<Object[]> rows) {
            this.rows = rows;
        }

        @Override
        public int read() {
            return fill() ? block[position++] & 0xff : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (!fill()) {
                return -1;
            }
            int count = Math.min(length, block.length - position);
            System.arraycopy(block, position, target, offset, count);
            position += count;
            return count;
        }

        private boolean fill() {
            if (position == block.length && rows.hasNext()) {
                StringBuilder text = new StringBuilder(1 << 15);
                while (text.length() < (1 << 14) && rows.hasNext()) {
                    append(text, rows.next());
                }
                block = text.toString().getBytes(StandardCharsets.UTF_8);
                position = 0;
            }
            return position < block.length;
        }

        private static void append(StringBuilder text, Object[] cells) {
            for (int i = 0; i < cells.length; i++) {
                if (i > 0) {
                    text.append('\t');
                }
                append(text, cells[i]);
            }
            text.append('\n');
        }

        private static void append(StringBuilder text, Object cell) {
            if (cell == null) {
                text.append("\\N");
            } else if (cell instanceof LocalDateTime time) {
                text.append(time.toLocalDate()).append(' ').append(time.toLocalTime());
            } else if (cell instanceof String string) {
                escape(text, string);
            } else {
                text.append(cell);
            }
        }

        private static void escape(StringBuilder text, String string) {
            for (int i = 0; i < string.length(); i++) {
                char c = string.charAt(i);
                switch (c) {
                    case '\t' -> text.append("\\t");
                    case '\n' -> text.append("\\n");
                    case '\\' -> text.append("\\\\");
                    default -> text.append(c);
                }
            }
        }
    }
}
