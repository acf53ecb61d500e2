package org.fihris.query;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Looks into the database past the service. */
public final class Database {
  private Database() {}

  /** Changes something past the service. */
  public static void update(String statement) {
    update("query", statement);
  }

  /** Changes something in another database. */
  public static void update(String database, String statement) {
    try (Connection connection = connect(database);
        Statement update = connection.createStatement()) {
      update.executeUpdate(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The rows as text. */
  public static List<String> rows(String query) {
    return rows("query", query);
  }

  /** The rows of another database as text. */
  public static List<String> rows(String database, String query) {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
          row.add(result.getString(column));
        }
        rows.add(row.toString());
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        Stack.get().jdbcUrl(database), Stack.get().username(), Stack.get().password());
  }
}
