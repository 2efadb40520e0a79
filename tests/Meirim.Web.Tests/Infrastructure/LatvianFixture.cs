namespace Meirim.Web.Tests.Infrastructure;

/// <summary>The application as a deployment in Latvia: the same program over another folder of data.</summary>
public sealed class LatvianFixture : IAsyncLifetime
{
    public MeirimFixture App { get; } = new() { Country = "lv" };

    public Task InitializeAsync() => App.InitializeAsync();

    public Task DisposeAsync() => App.DisposeAsync();
}

[CollectionDefinition(Name)]
public sealed class TheLatvianApplication : ICollectionFixture<LatvianFixture>
{
    public const string Name = "the application in Latvia";
}
