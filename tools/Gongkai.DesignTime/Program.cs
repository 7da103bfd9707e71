// The design-time factories live in Gongkai.Storage; this project only lends them the tool packages.
Console.WriteLine("dotnet ef migrations add NAME --project src/Gongkai.Storage --startup-project tools/Gongkai.DesignTime --context SqliteDb|PostgresDb --output-dir Migrations/Sqlite|Postgres");
