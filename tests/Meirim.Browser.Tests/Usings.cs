global using Meirim.BrowserTests.Infrastructure;
global using Meirim.Web.Tests.Infrastructure;
