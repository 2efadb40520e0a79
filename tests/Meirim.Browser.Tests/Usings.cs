global using Meirim.Browser.Tests.Infrastructure;
global using Meirim.Web.Tests.Infrastructure;
