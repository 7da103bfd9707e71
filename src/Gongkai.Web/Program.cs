using Gongkai.Web.Commands;

return await CommandLine.RunAsync(args);
