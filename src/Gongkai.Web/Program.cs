using Gongkai.Storage.Database;
using Gongkai.Web.Hosting;

var app = Platform.Build(new PlatformOptions { DataFolder = Path.GetFullPath("data") });
Directory.CreateDirectory(Path.GetFullPath("data"));
await app.Services.GetRequiredService<DatabaseSource>().MigrateAsync();
await app.RunAsync();
