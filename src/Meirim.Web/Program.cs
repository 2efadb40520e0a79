using Meirim.Web;

return await CommandLine.Run(args);
