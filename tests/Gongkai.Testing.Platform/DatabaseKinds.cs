using System.Reflection;
using Xunit;
using Xunit.Sdk;

namespace Gongkai.Testing.Platform;

/// <summary>Runs a theory on SQLite always and on PostgreSQL where a server is given. Whether one is missing is said once, by the test that carries <see cref="PostgresFactAttribute"/>.</summary>
public sealed class DatabaseKindsAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod)
    {
        yield return [DatabaseKind.Sqlite];
        if (TestDatabase.PostgresServer is not null) yield return [DatabaseKind.Postgres];
    }
}

/// <summary>A test that only makes sense on PostgreSQL; skipped in plain words where no server is given.</summary>
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute()
    {
        if (TestDatabase.PostgresServer is null)
            Skip = "No PostgreSQL server: set GONGKAI_TEST_POSTGRES to a connection string; the theories ran on SQLite only.";
    }
}
